/** Pictures of the lessons. */
package org.fashionmnist.report.lesson;

/** The options of the lessons. */
package org.fashionmnist.cli.lesson;

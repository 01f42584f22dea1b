/** The pages of the lessons. */
package org.fashionmnist.page.lesson;

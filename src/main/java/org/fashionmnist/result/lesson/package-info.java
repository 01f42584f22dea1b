/**
 * Immutable records of what a lesson showed: the numbers behind its text, its page and its files.
 */
package org.fashionmnist.result.lesson;

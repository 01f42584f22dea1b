/** The files of the lessons. */
package org.fashionmnist.storage.lesson;

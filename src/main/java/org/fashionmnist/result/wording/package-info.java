/** How results are put into words: numbers, names and sentences for terminal, page and pictures. */
package org.fashionmnist.result.wording;

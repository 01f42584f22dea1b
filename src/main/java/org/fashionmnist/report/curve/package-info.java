/** Curves over epochs, of one run or several, with their names at their ends. */
package org.fashionmnist.report.curve;

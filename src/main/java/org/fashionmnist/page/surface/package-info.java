/** The page of a race of optimizers on a function of two variables. */
package org.fashionmnist.page.surface;

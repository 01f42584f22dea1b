/** The page of a comparison of optimizers. */
package org.fashionmnist.page.comparison;

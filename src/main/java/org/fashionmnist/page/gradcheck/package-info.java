/** The page of a gradient check. */
package org.fashionmnist.page.gradcheck;

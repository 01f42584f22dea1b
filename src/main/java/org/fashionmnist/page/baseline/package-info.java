/** The page of baselines. */
package org.fashionmnist.page.baseline;

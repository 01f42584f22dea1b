/** The page of several runs side by side. */
package org.fashionmnist.page.sidebyside;

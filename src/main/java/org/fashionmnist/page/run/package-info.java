/**
 * The page of a run, with its test images and the network itself, which computes in the reader's
 * browser.
 */
package org.fashionmnist.page.run;

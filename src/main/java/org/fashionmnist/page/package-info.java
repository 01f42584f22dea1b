/**
 * The page of a run: one HTML file that needs no other, with the pictures, the records in words,
 * and the network itself, which computes in the reader's browser.
 */
package org.fashionmnist.page;

/**
 * The bridge to Tribuo: predictions of our networks become Tribuo predictions, from which it makes
 * metrics and a confusion matrix.
 */
package org.fashionmnist.tribuo;

/**
 * The bridge to Tribuo: predictions of our networks become Tribuo predictions, which its evaluators
 * turn into metrics and a confusion matrix.
 */
package org.fashionmnist.tribuo;

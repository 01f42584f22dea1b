/** Baselines as JSON, CSV and Markdown. */
package org.fashionmnist.storage.baseline;

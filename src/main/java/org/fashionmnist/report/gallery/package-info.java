/** Images of the data set in rows, with words below. */
package org.fashionmnist.report.gallery;

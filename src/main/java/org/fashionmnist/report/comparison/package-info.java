/** Pictures of a comparison of optimizers. */
package org.fashionmnist.report.comparison;

/** What a comparison of optimizers was and what came of it. */
package org.fashionmnist.result.comparison;

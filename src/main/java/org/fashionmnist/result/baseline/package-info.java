/** What other methods come to on the same data. */
package org.fashionmnist.result.baseline;

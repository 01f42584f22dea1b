/** Several runs side by side. */
package org.fashionmnist.result.sidebyside;

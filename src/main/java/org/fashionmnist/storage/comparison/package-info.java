/** The folder of a comparison. */
package org.fashionmnist.storage.comparison;

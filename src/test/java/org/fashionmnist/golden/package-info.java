/** Reads the reference numbers under {@code golden/} in the test resources. */
package org.fashionmnist.golden;

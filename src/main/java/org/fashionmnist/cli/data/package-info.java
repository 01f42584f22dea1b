/** {@code fashion data} and the commands below it. */
package org.fashionmnist.cli.data;

/**
 * Options of the commands and the values they may have. A value that is not allowed is refused with
 * what was expected.
 */
package org.fashionmnist.cli.option;

/** What the commands of the program have in common. */
package org.fashionmnist.cli.command;

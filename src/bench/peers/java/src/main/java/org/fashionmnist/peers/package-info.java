/** The same training jobs in other Java libraries, each in a process of its own. */
package org.fashionmnist.peers;

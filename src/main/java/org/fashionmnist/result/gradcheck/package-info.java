/** What a gradient check found. */
package org.fashionmnist.result.gradcheck;

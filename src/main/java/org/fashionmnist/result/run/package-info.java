/** What one run was, epoch by epoch, and what its model said of the test images. */
package org.fashionmnist.result.run;

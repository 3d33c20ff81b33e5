/// Postal addresses: streets, boxes, places in a state, postal codes, addresses of the forces.
@NullMarked
package org.noticewright.classify.detect.address;

import org.jspecify.annotations.NullMarked;

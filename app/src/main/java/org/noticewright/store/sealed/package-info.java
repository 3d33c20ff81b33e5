/// Keys and sealed values. Everything that can hold personal data is sealed on its way into the case file:
/// AES-256-GCM, one random nonce a value, bound to case, table, column, row and row version, so that a value
/// cannot be moved. Only this package opens a sealed value. It knows nothing of SQL.
@NullMarked
package org.noticewright.store.sealed;

import org.jspecify.annotations.NullMarked;

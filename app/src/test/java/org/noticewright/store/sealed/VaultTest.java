package org.noticewright.store.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.CaseFileException;

class VaultTest {

    private static final byte[] CASE = "case-of-16-bytes".getBytes(StandardCharsets.US_ASCII);
    private static final PassphraseHardness CHEAP = new PassphraseHardness(64, 1, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseKeys keys = CaseKeys.random(CASE, RANDOM);
    private final Vault vault = new Vault(keys);
    private final byte[] plain = "a subject".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensOnlyInItsPlace() {
        byte[] sealed = vault.seal(SealedColumn.TICKET, 1, 1, plain);
        assertThat(vault.open(SealedColumn.TICKET, 1, 1, sealed)).isEqualTo(plain);
        assertThatThrownBy(() -> vault.open(SealedColumn.MESSAGE, 1, 1, sealed))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> vault.open(SealedColumn.TICKET, 2, 1, sealed)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> vault.open(SealedColumn.TICKET, 1, 2, sealed)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> vault.open(SealedColumn.TICKET, 1, 1, new byte[3]))
                .isInstanceOf(BrokenSealException.class);
        sealed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> vault.open(SealedColumn.TICKET, 1, 1, sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void neverSealsTheSameTwice() {
        var nonces = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            byte[] sealed = vault.seal(SealedColumn.TICKET, 1, 1, plain);
            nonces.add(new String(sealed, 0, 12, StandardCharsets.ISO_8859_1));
        }
        assertThat(nonces).hasSize(2_000);
        assertThat(vault.seals(SealedColumn.TICKET)).isEqualTo(2_000);
    }

    @Test
    void stopsBeforeAKeyIsWornOut() {
        vault.countSeals(SealedColumn.TICKET, Vault.MOST_SEALS);
        assertThatThrownBy(() -> vault.seal(SealedColumn.TICKET, 1, 1, plain))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("Maybe");
        vault.seal(SealedColumn.MESSAGE, 1, 1, plain);
    }

    @Test
    void blindIndexesShowEqualityWithinOneColumnOnly() {
        assertThat(vault.blind(BlindIndex.TICKET_KEY, plain))
                .hasSize(16)
                .isEqualTo(vault.blind(BlindIndex.TICKET_KEY, plain));
        assertThat(vault.blind(BlindIndex.PROFILE_KEY, plain)).isNotEqualTo(vault.blind(BlindIndex.TICKET_KEY, plain));
        var other = new Vault(CaseKeys.random(CASE, RANDOM));
        assertThat(other.blind(BlindIndex.TICKET_KEY, plain)).isNotEqualTo(vault.blind(BlindIndex.TICKET_KEY, plain));
    }

    @Test
    void aSlotHoldsItsClassesAndNoOthers() {
        var classes = EnumSet.of(KeyClass.LOG, KeyClass.PEOPLE);
        var wrap = KeyWrap.wrap(keys, 3, classes, false, CHEAP, "pass".toCharArray(), RANDOM);
        assertThat(wrap.unwrap(CASE, "Pass".toCharArray())).isNull();
        var unwrapped = Objects.requireNonNull(wrap.unwrap(CASE, "pass".toCharArray()));
        assertThat(unwrapped.classes()).isEqualTo(classes);
        var narrow = new Vault(unwrapped);
        byte[] sealed = vault.seal(SealedColumn.PERSON, 1, 1, plain);
        assertThat(narrow.open(SealedColumn.PERSON, 1, 1, sealed)).isEqualTo(plain);
        assertThatThrownBy(() -> narrow.open(SealedColumn.TICKET, 1, 1, vault.seal(SealedColumn.TICKET, 1, 1, plain)))
                .isInstanceOf(KeyMissingException.class);
        assertThatThrownBy(() -> KeyWrap.wrap(
                        unwrapped, 4, EnumSet.allOf(KeyClass.class), false, CHEAP, "x".toCharArray(), RANDOM))
                .isInstanceOf(KeyMissingException.class);
    }

    @Test
    void aWidenedOrWeakenedSlotDoesNotOpen() {
        var wrap = KeyWrap.wrap(keys, 3, Set.of(KeyClass.LOG), false, CHEAP, "pass".toCharArray(), RANDOM);
        var widened = new KeyWrap(3, Set.of(KeyClass.LOG, KeyClass.TICKETS), false, CHEAP, wrap.salt(), wrap.wrapped());
        var weakened =
                new KeyWrap(3, wrap.classes(), false, new PassphraseHardness(8, 1, 1), wrap.salt(), wrap.wrapped());
        assertThat(widened.unwrap(CASE, "pass".toCharArray())).isNull();
        assertThat(weakened.unwrap(CASE, "pass".toCharArray())).isNull();
    }

    @Test
    void accentsMayBeTypedEitherWay() {
        var wrap = KeyWrap.wrap(keys, 1, Set.of(KeyClass.LOG), false, CHEAP, "caf\u00e9".toCharArray(), RANDOM);
        assertThat(wrap.unwrap(CASE, "cafe\u0301".toCharArray())).isNotNull();
    }

    @Test
    void recoveryCodesCatchSlips() {
        var code = RecoveryCode.random(RANDOM);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(RecoveryCode.normalized(code.toCharArray())).isEqualTo(code.toCharArray());
        var digits = code.toCharArray();
        digits[0] = digits[0] == '7' ? '8' : '7';
        assertThat(RecoveryCode.normalized(digits)).isNull();
        assertThat(RecoveryCode.normalized("an ordinary passphrase".toCharArray()))
                .isNull();
    }
}

/**
 * A control that is sent with a new password, so that the password history applies, which an administrative reset
 * ignores. It is not critical: a domain controller that does not know it (before Windows Server 2012, and Samba's)
 * sets the password all the same.
 *
 * @see MS-ADTS §3.1.1.3.4.1.27 (LDAP_SERVER_POLICY_HINTS_OID)
 */
import { Ber, BerWriter, Control } from 'ldapts'

const POLICY_HINTS = '1.2.840.113556.1.4.2239'
const HISTORY_COUNTS = 1

class PolicyHints extends Control {
  override writeControl(writer: BerWriter): void {
    const value = new BerWriter()
    value.startSequence()
    value.writeInt(HISTORY_COUNTS)
    value.endSequence()
    writer.writeBuffer(value.buffer, Ber.OctetString)
  }
}

/** The control for one change. */
export const withPasswordHistory = (): Control => new PolicyHints(POLICY_HINTS)

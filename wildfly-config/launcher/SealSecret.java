import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import org.wildfly.security.encryption.CipherUtil;
import org.wildfly.security.encryption.SecretKeyUtil;

/**
 * Seals a secret for WildFly's credential store, with a key that is made for this one time. The
 * secret comes on standard input. The first line printed is the content of the credential store,
 * the second the sealed secret, as it stands in an expression.
 */
class SealSecret {
  private static final int KEY_BITS = 256;

  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    String secret = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
    SecretKey key = SecretKeyUtil.generateSecretKey(KEY_BITS);
    System.out.println("key=" + SecretKeyUtil.exportSecretKey(key));
    System.out.println(CipherUtil.encrypt(secret, key));
  }
}

package io.github.advisorypress.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.io.DigestOutputStream;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.operator.PGPContentSigner;
import org.bouncycastle.openpgp.operator.PGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyConverter;

/**
 * ECDSA with SHA-512 whose secret number is derived from key and content (RFC 6979), so that the same content gives the
 * same signature. The library's own signer draws it at random.
 */
final class DeterministicEcdsa implements PGPContentSignerBuilder {

    @Override
    public PGPContentSigner build(int signatureType, PGPPrivateKey key) throws PGPException {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA512Digest()));
        AsymmetricKeyParameter secret = new BcPGPKeyConverter().getPrivateKey(key);
        signer.init(true, secret);
        return new Signing(signatureType, key, signer);
    }

    /** One signature under way. */
    private static final class Signing implements PGPContentSigner {
        private final int type;
        private final PGPPrivateKey key;
        private final ECDSASigner signer;
        private final DigestOutputStream content = new DigestOutputStream(new SHA512Digest());
        private byte[] digest = {};

        Signing(int type, PGPPrivateKey key, ECDSASigner signer) {
            this.type = type;
            this.key = key;
            this.signer = signer;
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            BigInteger[] numbers = signer.generateSignature(getDigest());
            try {
                return StandardDSAEncoding.INSTANCE.encode(signer.getOrder(), numbers[0], numbers[1]);
            } catch (IOException e) {
                throw new IllegalStateException("A signature cannot fail to be written in memory", e);
            }
        }

        @Override
        public byte[] getDigest() {
            if (digest.length == 0) {
                digest = content.getDigest();
            }
            return digest.clone();
        }

        @Override
        public int getType() {
            return type;
        }

        @Override
        public int getHashAlgorithm() {
            return HashAlgorithmTags.SHA512;
        }

        @Override
        public int getKeyAlgorithm() {
            return key.getPublicKeyPacket().getAlgorithm();
        }

        @Override
        public long getKeyID() {
            return key.getKeyID();
        }
    }
}

package fr.parcours.iae.echangeasp;

import fr.parcours.iae.asp.Limites;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** SFTP by key, to a server whose key is the one we were told of, and to no other. */
@Component
class CanalSftp implements CanalAsp, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CanalSftp.class);
  private static final String EN_COURS = ".tmp";

  private final AccesAsp asp;
  private final Duration attente;
  private @Nullable SshClient client;

  CanalSftp(AspProperties settings, ObjectProvider<AccesAsp> other) {
    attente = settings.attente();
    asp = other.getIfAvailable(() -> AccesAsp.of(settings));
  }

  @Override
  public boolean isConfigured() {
    return asp.hote() != null && asp.clePrivee() != null && asp.empreinte() != null;
  }

  /** Under a name nobody reads first, where the server lets us give it its own afterwards. */
  @Override
  public void deposit(String nom, byte[] octets) throws IOException {
    String chemin = Limites.DEPOT + "/" + nom;
    try (ClientSession session = open();
        SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
      write(sftp, chemin + EN_COURS, octets);
      try {
        sftp.rename(chemin + EN_COURS, chemin);
      } catch (SftpException refused) {
        LOG.debug("The server does not rename, the file is written under its name", refused);
        write(sftp, chemin, octets);
        sftp.remove(chemin + EN_COURS);
      }
    }
  }

  private static void write(SftpClient sftp, String chemin, byte[] octets) throws IOException {
    try (OutputStream out =
        sftp.write(
            chemin,
            SftpClient.OpenMode.Write,
            SftpClient.OpenMode.Create,
            SftpClient.OpenMode.Truncate)) {
      out.write(octets);
    }
  }

  @Override
  public Bilan fetch(Collection<String> attendus, int max, Lecture lecture) throws IOException {
    int lus = 0;
    int echecs = 0;
    try (ClientSession session = open();
        SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
      Set<String> names = new LinkedHashSet<>(listed(sftp));
      names.addAll(attendus);
      for (String nom : names) {
        byte[] octets = bytes(sftp, nom, max);
        if (octets != null) {
          lus++;
          echecs += read(sftp, nom, octets, lecture) ? 0 : 1;
        }
      }
    }
    return new Bilan(lus, echecs);
  }

  private static boolean read(SftpClient sftp, String nom, byte[] octets, Lecture lecture)
      throws IOException {
    try {
      if (lecture.read(nom, octets)) {
        sftp.remove(Limites.RETRAIT + "/" + nom);
      }
      return true;
    } catch (SftpException e) {
      // Read again at the next slot, it changes nothing.
      LOG.warn("An answer that was applied could not be removed: status {}", e.getStatus());
      return true;
    } catch (RuntimeException e) {
      // The message may repeat the file.
      LOG.warn("An answer could not be applied: {}", e.getClass().getName());
      return false;
    }
  }

  /** The ASP's server does not always show its folder; names are then asked for one by one. */
  private static Set<String> listed(SftpClient sftp) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try {
      for (SftpClient.DirEntry entry : sftp.readDir(Limites.RETRAIT)) {
        if (entry.getAttributes().isRegularFile()) {
          names.add(entry.getFilename());
        }
      }
    } catch (SftpException e) {
      LOG.debug("The folder of answers is not shown", e);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof SftpException)) {
        throw e.getCause();
      }
      LOG.debug("The folder of answers is not shown", e);
    }
    return names;
  }

  private static byte @Nullable [] bytes(SftpClient sftp, String nom, int max) throws IOException {
    try (InputStream in = sftp.read(Limites.RETRAIT + "/" + nom)) {
      return in.readNBytes(max + 1);
    } catch (FileNotFoundException | SftpException e) {
      return null;
    }
  }

  private ClientSession open() throws IOException {
    if (asp.hote() == null || asp.clePrivee() == null || asp.empreinte() == null) {
      throw new IOException("L’échange avec l’ASP n’est pas configuré.");
    }
    ClientSession session =
        client().connect(asp.utilisateur(), asp.hote(), asp.port()).verify(attente).getSession();
    try {
      session.addPublicKeyIdentity(key(asp.clePrivee()));
      session.auth().verify(attente);
      return session;
    } catch (IOException | RuntimeException e) {
      session.close(true);
      throw e;
    }
  }

  private static KeyPair key(String path) throws IOException {
    try {
      return new FileKeyPairProvider(Path.of(path)).loadKeys(null).iterator().next();
    } catch (RuntimeException e) {
      throw new IOException("La clé de l’échange avec l’ASP est illisible.", e);
    }
  }

  private synchronized SshClient client() {
    SshClient known = client;
    if (known == null) {
      known = SshClient.setUpDefaultClient();
      String empreinte = asp.empreinte();
      known.setServerKeyVerifier(
          (session, address, cle) -> KeyUtils.checkFingerPrint(empreinte, cle).getKey());
      CoreModuleProperties.IDLE_TIMEOUT.set(known, attente);
      CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(known, attente);
      known.start();
      client = known;
    }
    return known;
  }

  @Override
  public synchronized void destroy() {
    if (client != null) {
      client.stop();
      client = null;
    }
  }
}

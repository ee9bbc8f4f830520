package fr.parcours.iae.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parcours.iae.asp.Limites;
import fr.parcours.iae.asp.NomLot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/**
 * A real SFTP server that behaves as the ASP's: two folders, entry by key, an answer to each file
 * by the ASP's own codes; and, on demand, its failures. For the demonstration and the tests.
 */
public final class ServeurAsp implements AutoCloseable {

  /** What may go wrong on the other side. */
  public enum Panne {
    AUCUNE,
    /** Says nothing once a file is opened. */
    MUET,
    DISQUE_PLEIN,
    /** Shows no file of its folders. */
    LISTE_CACHEE,
    /** Lets nobody give another name to a file. */
    RENOMMAGE_REFUSE
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BITS = 2048;
  private static final String INTEGREE = "0000";

  private static final Runnable RIEN = () -> {};

  private final AtomicReference<Runnable> piege = new AtomicReference<>(RIEN);
  private final Path racine;
  private final KeyPair serveur;
  private final KeyPair client;
  private final Path clePrivee;
  private final AtomicLong ecrits = new AtomicLong();

  /** « CODE 3435 » in the complement of the address: that answer, once for a person. */
  private static final Pattern DEMANDE = Pattern.compile("CODE (\\d{4})", Pattern.CASE_INSENSITIVE);

  private final Set<String> demandes = new HashSet<>();
  private final Set<String> integrees = new HashSet<>();
  private volatile long coupeApres = Long.MAX_VALUE;
  private volatile Panne panne = Panne.AUCUNE;
  private volatile CountDownLatch silence = new CountDownLatch(0);
  private SshServer ssh;
  private int port;

  public ServeurAsp(Path racine) throws IOException, GeneralSecurityException {
    this.racine = racine;
    Files.createDirectories(racine.resolve(Limites.DEPOT));
    Files.createDirectories(racine.resolve(Limites.RETRAIT));
    serveur = KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, BITS);
    client = KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, BITS);
    clePrivee = Files.createTempFile("cle-asp", ".pem");
    clePrivee.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(clePrivee)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(client, "parcours", null, out);
    }
    ssh = open(0);
    port = ssh.getPort();
  }

  public int port() {
    return port;
  }

  /** Path of the key that lets us in. */
  public String clePrivee() {
    return clePrivee.toString();
  }

  public String empreinte() {
    return KeyUtils.getFingerPrint(serveur.getPublic());
  }

  public Path depot() {
    return racine.resolve(Limites.DEPOT);
  }

  public Path retrait() {
    return racine.resolve(Limites.RETRAIT);
  }

  /** The connection breaks once so many bytes of a file were written. */
  public void cutAfter(long octets) {
    ecrits.set(0);
    coupeApres = octets;
  }

  public void fail(Panne nouvelle) {
    silence.countDown();
    silence = new CountDownLatch(nouvelle == Panne.MUET ? 1 : 0);
    panne = nouvelle;
  }

  /** Does this once, when the next file has its name and its sender does not know it yet. */
  public void whenDeposited(Runnable once) {
    piege.set(once);
  }

  /** Refuses every connection. */
  public void refuse() throws IOException {
    ssh.stop(true);
  }

  /** Answers again, nothing wrong. */
  public void recover() throws IOException {
    coupeApres = Long.MAX_VALUE;
    fail(Panne.AUCUNE);
    if (!ssh.isStarted()) {
      ssh = open(port);
    }
  }

  /** Answers every whole file left in the folder; answers how many. */
  public int answer() throws IOException {
    int answered = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(depot(), "*.json")) {
      for (Path file : files) {
        Path retour = retrait().resolve(new NomLot(file.getFileName().toString()).retour());
        byte[] octets = answer(Files.readAllBytes(file));
        if (octets != null) {
          Files.write(retour, octets);
          Files.delete(file);
          answered++;
        }
      }
    }
    return answered;
  }

  private byte @Nullable [] answer(byte[] octets) throws IOException {
    JsonNode fichier;
    try {
      fichier = JSON.readTree(octets);
    } catch (JsonProcessingException e) {
      return null;
    }
    if (!fichier.path("lignesTelechargement").isArray()) {
      return null;
    }
    for (JsonNode ligne : fichier.path("lignesTelechargement")) {
      Map.Entry<String, String> code = code(ligne);
      ((ObjectNode) ligne)
          .put("codeTraitement", code.getKey())
          .put("libelleTraitement", code.getValue());
    }
    return JSON.writeValueAsBytes(fichier);
  }

  /** By the ASP's rules, those a line can be caught by. */
  private Map.Entry<String, String> code(JsonNode ligne) {
    JsonNode personne = ligne.path("personnePhysique");
    String commune = personne.path("codeComInsee").path("codeComInsee").asText("");
    boolean france = "100".equals(personne.path("codeInseePays").asText());
    if (!france && !commune.isEmpty()) {
      return Map.entry("3411", "COMMUNE NON ATTENDUE POUR UNE NAISSANCE A L ETRANGER");
    }
    if (france && commune.isEmpty()) {
      return Map.entry("3308", "INCOHERENCE COMMUNE ET DEPARTEMENT DE NAISSANCE");
    }
    if (ligne.path("adresse").path("adrLibelleVoie").asText("").isBlank()) {
      return Map.entry("3330", "LIBELLE DE VOIE INCORRECT");
    }
    Matcher demande = DEMANDE.matcher(ligne.path("adresse").path("adrCpltDistribution").asText(""));
    if (demande.matches() && demandes.add(personne.path("passIae").asText() + demande.group(1))) {
      return Map.entry(demande.group(1), "CODE DEMANDE POUR LA DEMONSTRATION");
    }
    String cle = personne.path("passIae").asText() + ligne.path("siret").asText();
    if ("C".equals(ligne.path("typeMouvement").asText()) && !integrees.add(cle)) {
      return Map.entry("3436", "PASS DEJA CONNU POUR CE SIRET");
    }
    return Map.entry(INTEGREE, "FICHE ENREGISTREE");
  }

  @Override
  public void close() throws IOException {
    silence.countDown();
    ssh.stop(true);
  }

  private SshServer open(int wanted) throws IOException {
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(wanted);
    server.setKeyPairProvider(KeyPairProvider.wrap(serveur));
    server.setPublickeyAuthenticator((user, key, session) -> isOurs(key));
    server.setFileSystemFactory(new VirtualFileSystemFactory(racine));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(new Incidents());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    return server;
  }

  private boolean isOurs(PublicKey key) {
    return KeyUtils.compareKeys(key, client.getPublic());
  }

  private final class Incidents implements SftpEventListener {

    @Override
    public void opening(ServerSession session, String handle, Handle local) throws IOException {
      try {
        if (!silence.await(1, TimeUnit.MINUTES)) {
          throw new IOException("muet");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void readingEntries(ServerSession session, String handle, DirectoryHandle local)
        throws IOException {
      if (panne == Panne.LISTE_CACHEE) {
        throw new IOException("liste cachée");
      }
    }

    @Override
    public void moved(
        ServerSession session,
        Path from,
        Path to,
        Collection<CopyOption> options,
        @Nullable Throwable failure) {
      piege.getAndSet(RIEN).run();
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
        throws IOException {
      if (panne == Panne.RENOMMAGE_REFUSE) {
        throw new IOException("nom refusé");
      }
    }

    @Override
    public void writing(
        ServerSession session,
        String handle,
        FileHandle local,
        long offset,
        byte[] data,
        int dataOffset,
        int dataLen)
        throws IOException {
      if (panne == Panne.DISQUE_PLEIN) {
        throw new IOException("disque plein");
      }
      long before = ecrits.getAndAdd(dataLen);
      if (before + dataLen > coupeApres) {
        int partial = (int) Math.max(0, coupeApres - before);
        if (partial > 0) {
          local.write(data, dataOffset, partial, offset);
        }
        session.close(true);
        throw new IOException("coupé");
      }
    }
  }
}

package fr.parcours.iae.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.support.ParcoursTest;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Writes every mail the product can send to {@code target/courriels}, to be looked at: {@code mvn
 * -B verify -Pbench -Dtest=GalerieCourriels}.
 */
@ParcoursTest
@Tag("bench")
class GalerieCourriels {

  private static final Path DOSSIER = Path.of("target", "courriels");

  /** Words long enough to show what breaks; a word without a value here shows its own name. */
  private static final Map<String, String> EXEMPLES =
      Map.ofEntries(
          Map.entry("personne", "Marie-Antoinette Delattre-Vandenbroucke"),
          Map.entry("siae", "ASSOCIATION DES JARDINS SOLIDAIRES DE LENS ET ENVIRONS"),
          Map.entry("autreOrganisation", "ATELIERS HORIZON DE LENS"),
          Map.entry("expediteur", "Mission locale de Lens-Liévin"),
          Map.entry("reponse", "Merci de votre candidature. Nous vous recevrons en janvier."),
          Map.entry("messagePrescripteur", "Elle a besoin d’un moyen de transport."),
          Map.entry("deposeeLe", "03/11/2026"),
          Map.entry("demandeeLe", "03/11/2026"),
          Map.entry("motif", "Manque de compétences"),
          Map.entry("motifPartage", "Manque de compétences"),
          Map.entry("motifRefus", "La durée maximale est atteinte"),
          Map.entry("explicationRefus", "Le parcours a déjà duré cinq ans."),
          Map.entry("refusDelivrance", "La personne a déjà un PASS IAE sous un autre nom."),
          Map.entry("poste", "Ouvrière maraîchère"),
          Map.entry("debut", "01/12/2026"),
          Map.entry("fin", "31/05/2027"),
          Map.entry("numero", "99999 26 00001"),
          Map.entry("passDebut", "01/12/2026"),
          Map.entry("passFin", "29/11/2028"),
          Map.entry("joursRestants", "1 jour"),
          Map.entry("contact", "oui, au 03 21 00 00 00"),
          Map.entry("objet", "moins de vingt heures par semaine"),
          Map.entry("decisionDebut", "01/12/2026"),
          Map.entry("decisionFin", "30/11/2027"),
          Map.entry("etape", "Étudier la candidature"));

  @Autowired Gabarits gabarits;
  @Autowired Courrier courrier;
  @Autowired List<Source> sources;

  @Test
  void everyMailIsWritten() throws Exception {
    Files.createDirectories(DOSSIER);
    Map<String, String> mots = new HashMap<>();
    sources.forEach(s -> s.mots().forEach(m -> mots.put(m, EXEMPLES.getOrDefault(m, m))));
    int mails = 0;
    for (NatureAnnonce nature : NatureAnnonce.values()) {
      for (RoleDestinataire role : gabarits.roles(nature)) {
        MimeMultipart parts = parts(nature, gabarits.fill(nature, role, mots));
        String nom = nature + "-" + role;
        Files.writeString(DOSSIER.resolve(nom + ".txt"), part(parts, 0));
        Files.writeString(DOSSIER.resolve(nom + ".html"), part(parts, 1));
        mails++;
      }
    }
    System.out.println("FIGURE mails.kinds = " + mails);
    assertThat(mails).isGreaterThan(NatureAnnonce.values().length);
  }

  private MimeMultipart parts(NatureAnnonce nature, Message message) throws Exception {
    Envoi envoi =
        new Envoi(
            UUID.randomUUID(),
            UUID.randomUUID(),
            nature,
            Destinataire.Type.UTILISATEUR,
            UUID.randomUUID(),
            null,
            message,
            EtatEnvoi.A_ENVOYER,
            "<galerie@exemple.test>",
            UUID.randomUUID(),
            OffsetDateTime.parse("2026-11-24T09:00:00+01:00"),
            null);
    MimeMessage mime =
        courrier.mail(
            new MimeMessage(Session.getInstance(new Properties())), envoi, "a@exemple.test");
    mime.saveChanges();
    MimeMultipart root = (MimeMultipart) mime.getContent();
    while (root.getCount() == 1 && root.getBodyPart(0).getContent() instanceof MimeMultipart m) {
      root = m;
    }
    return root;
  }

  private static String part(MimeMultipart parts, int index) throws Exception {
    Object content = parts.getBodyPart(index).getContent();
    return content instanceof MimeMultipart inner
        ? (String) inner.getBodyPart(0).getContent()
        : (String) content;
  }
}

package fr.parcours.iae.api;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Profil;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives tokens to the administrators of a SIAE, and recognises them. */
@Service
public class JetonService {

  private static final String PREFIXE = "riae_";
  private static final int OCTETS = 32;
  private static final int MONTRES = 10;
  private static final int MAX = 20;

  /** A new token, shown this once. */
  public record Nouveau(JetonApi jeton, String valeur) {}

  private final Jetons jetons;
  private final Organisations organisations;
  private final ApiProperties settings;
  private final Clock clock;
  private final SecureRandom hasard = new SecureRandom();

  JetonService(Jetons jetons, Organisations organisations, ApiProperties settings, Clock clock) {
    this.jetons = jetons;
    this.organisations = organisations;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<JetonApi> list(Acteur acteur) {
    return jetons.of(organisation(acteur));
  }

  @Transactional
  public Resultat<Nouveau> create(String nom, Acteur acteur) {
    UUID organisation = organisation(acteur);
    String propre = nom.strip();
    if (propre.length() < 2 || propre.length() > 60) {
      return Resultat.refuse(
          Refus.saisie("NOM_JETON", "Nommez le logiciel qui s’en servira, en 2 à 60 caractères."));
    }
    if (jetons.valid(organisation) >= MAX) {
      return Resultat.refuse(
          Refus.saisie(
              "TROP_DE_JETONS",
              "Votre structure a déjà vingt jetons valables : révoquez ceux qui ne servent plus."));
    }
    byte[] octets = new byte[OCTETS];
    hasard.nextBytes(octets);
    String valeur = PREFIXE + Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    OffsetDateTime now = OffsetDateTime.now(clock);
    JetonApi jeton =
        new JetonApi(
            Uuids.v7(),
            organisation,
            propre,
            valeur.substring(0, MONTRES),
            acteur.utilisateurId(),
            now,
            now.plus(settings.validite()),
            null,
            null);
    jetons.insert(jeton, empreinte(valeur));
    return Resultat.fait(new Nouveau(jeton, valeur));
  }

  @Transactional
  public void revoke(UUID id, Acteur acteur) {
    if (!jetons.revoke(id, organisation(acteur), acteur.utilisateurId())) {
      throw new IntrouvableException("jeton");
    }
  }

  /** For whom the bearer of this token acts; empty for one unknown, revoked or over. */
  @Transactional
  public Optional<Porteur> authenticate(String valeur) {
    if (!valeur.startsWith(PREFIXE)) {
      return Optional.empty();
    }
    return jetons
        .find(empreinte(valeur))
        .filter(jeton -> jeton.isValide(OffsetDateTime.now(clock)))
        .flatMap(
            jeton ->
                organisations
                    .find(jeton.organisationId())
                    .filter(Organisation::isSiae)
                    .map(siae -> bearer(jeton, siae)));
  }

  private Porteur bearer(JetonApi jeton, Organisation siae) {
    jetons.used(jeton.id());
    return new Porteur(
        jeton.id(),
        new Acteur(
            jeton.creePar(),
            Profil.PROFESSIONNEL,
            siae.id(),
            siae.categorie(),
            siae.kind(),
            /* prescripteurHabilite= */ false,
            /* administrateurOrganisation= */ false,
            siae.departement(),
            null));
  }

  private static UUID organisation(Acteur acteur) {
    UUID organisation = acteur.organisationId();
    if (organisation == null || !acteur.isSiae() || !acteur.administrateurOrganisation()) {
      throw new IntrouvableException("jetons");
    }
    return organisation;
  }

  private static byte[] empreinte(String valeur) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(valeur.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

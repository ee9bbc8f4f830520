package fr.parcours.iae.compte;

import fr.parcours.iae.notification.Message;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.organisation.SiaeOfficielle;
import fr.parcours.iae.organisation.SiaesOfficielles;
import fr.parcours.iae.securite.CompteConnu;
import fr.parcours.iae.securite.UtilisateurService;
import fr.parcours.iae.shared.ClockConfiguration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the mails that open accounts say; the only words of others in them are names. */
@Component
class CourrielsCompte {

  private static final DateTimeFormatter JOUR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  private final LienService liens;
  private final Organisations organisations;
  private final SiaesOfficielles officielles;
  private final UtilisateurService utilisateurs;

  CourrielsCompte(
      LienService liens,
      Organisations organisations,
      SiaesOfficielles officielles,
      UtilisateurService utilisateurs) {
    this.officielles = officielles;
    this.liens = liens;
    this.organisations = organisations;
    this.utilisateurs = utilisateurs;
  }

  /**
   * A mail about to leave.
   *
   * @param ouvre whether it carries a link that opens something
   */
  record Lettre(String a, Message message, boolean ouvre) {

    @Override
    public String toString() {
      return "Lettre[masqué]";
    }
  }

  /** The mail of this link, with a token of its own; none when there is nobody to write to. */
  Optional<Lettre> write(LienCompte lien) {
    return switch (lien.nature()) {
      case INVITATION -> Optional.of(new Lettre(lien.email(), invitation(lien), true));
      case CANDIDAT, ORIENTEUR ->
          Optional.of(
              utilisateurs.isTaken(lien.email())
                  ? new Lettre(lien.email(), compteConnu(), false)
                  : new Lettre(lien.email(), confirmation(lien), true));
      case SIAE -> siae(lien);
      case MOT_DE_PASSE ->
          utilisateurs.isOuvert(lien.email())
              ? Optional.of(new Lettre(lien.email(), motDePasse(lien), true))
              : Optional.empty();
    };
  }

  private Optional<Lettre> siae(LienCompte lien) {
    List<SiaeOfficielle> toutes = officielles.find(Objects.requireNonNull(lien.siret()));
    if (toutes.isEmpty()) {
      return Optional.empty();
    }
    SiaeOfficielle premiere = toutes.get(0);
    return Optional.of(
        toutes.stream().allMatch(SiaeOfficielle::administree)
            ? new Lettre(premiere.email(), dejaOuverte(premiere), false)
            : new Lettre(premiere.email(), ouverture(lien, premiere), true));
  }

  private Message ouverture(LienCompte lien, SiaeOfficielle siae) {
    return new Message(
        "Ouvrir le compte de votre structure",
        List.of(
            "Quelqu’un demande à ouvrir le compte de « "
                + siae.nom()
                + " » sur Parcours IAE. Ce courriel n’est envoyé qu’à l’adresse que l’ASP connaît"
                + " pour votre structure.",
            "Suivez ce lien pour désigner la personne qui administrera le compte : elle recevra une"
                + " invitation à son nom.",
            "Si la demande ne vient pas de votre structure, ne faites rien."),
        List.of(new Message.Fait("Structure", siae.nom()), valable(lien)),
        new Message.Lien("Désigner l’administrateur", chemin(lien)));
  }

  private static Message dejaOuverte(SiaeOfficielle siae) {
    return new Message(
        "Le compte de votre structure est déjà ouvert",
        List.of(
            "Quelqu’un demande à ouvrir le compte de « "
                + siae.nom()
                + " » sur Parcours IAE. Il est déjà ouvert : ses administrateurs peuvent inviter"
                + " leurs collègues dans la page « Membres »."),
        List.of(),
        new Message.Lien("Se connecter", "/connexion"));
  }

  private Message confirmation(LienCompte lien) {
    return new Message(
        "Confirmez votre adresse pour ouvrir votre compte",
        List.of(
            "Vous demandez à ouvrir un compte sur Parcours IAE. Suivez ce lien pour confirmer votre"
                + " adresse et choisir votre mot de passe.",
            "Si vous n’avez rien demandé, ne faites rien : aucun compte ne sera ouvert."),
        List.of(valable(lien)),
        new Message.Lien("Ouvrir mon compte", chemin(lien)));
  }

  private Message motDePasse(LienCompte lien) {
    return new Message(
        "Choisir un nouveau mot de passe",
        List.of(
            "Quelqu’un demande à changer le mot de passe de votre compte sur Parcours IAE. Si c’est"
                + " vous, suivez ce lien et choisissez-en un autre.",
            "Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même."),
        List.of(valable(lien)),
        new Message.Lien("Choisir un mot de passe", "/mot-de-passe/" + liens.draw(lien.id())));
  }

  private static Message compteConnu() {
    return new Message(
        "Vous avez déjà un compte",
        List.of(
            "Quelqu’un demande à ouvrir un compte sur Parcours IAE avec votre adresse, qui en a déjà"
                + " un. Si c’est vous, connectez-vous, au besoin par « Mot de passe oublié » ; sinon,"
                + " ne faites rien."),
        List.of(),
        new Message.Lien("Se connecter", "/connexion"));
  }

  private String chemin(LienCompte lien) {
    return "/inscription/lien/" + liens.draw(lien.id());
  }

  private Message invitation(LienCompte lien) {
    String nom = organisation(lien).map(Organisation::nom).orElse("");
    List<String> texte =
        List.of(
            inviteur(lien).map(i -> i + " vous invite").orElse("Vous êtes invité")
                + " à rejoindre « "
                + nom
                + " » sur Parcours IAE, le service qui suit les parcours d’insertion par l’activité"
                + " économique.",
            lien.administrateur()
                ? "Vous administrerez cette organisation : vous pourrez y inviter vos collègues."
                : "Vous y travaillerez avec les mêmes dossiers que vos collègues.",
            "Ce lien est personnel et ne sert qu’une fois. Si vous n’attendiez pas cette"
                + " invitation, ne faites rien.");
    return new Message(
        "Invitation à rejoindre une organisation",
        texte,
        List.of(new Message.Fait("Organisation", nom), valable(lien)),
        new Message.Lien("Accepter l’invitation", "/invitation/" + liens.draw(lien.id())));
  }

  private static Message.Fait valable(LienCompte lien) {
    return new Message.Fait(
        "Valable jusqu’au",
        lien.expireLe().atZoneSameInstant(ClockConfiguration.PARIS).format(JOUR));
  }

  private Optional<Organisation> organisation(LienCompte lien) {
    return organisations.find(Objects.requireNonNull(lien.organisationId()));
  }

  private Optional<String> inviteur(LienCompte lien) {
    UUID par = lien.creePar();
    return Optional.ofNullable(utilisateurs.comptes(List.of(par)).get(par))
        .map(CompteConnu::nomAffiche);
  }
}

package fr.parcours.iae.compte;

import fr.parcours.iae.notification.Message;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
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
  private final UtilisateurService utilisateurs;

  CourrielsCompte(
      LienService liens, Organisations organisations, UtilisateurService utilisateurs) {
    this.liens = liens;
    this.organisations = organisations;
    this.utilisateurs = utilisateurs;
  }

  /** The message of this link, with a token of its own. */
  Message write(LienCompte lien) {
    return switch (lien.nature()) {
      case INVITATION -> invitation(lien);
      case CANDIDAT, ORIENTEUR, SIAE -> throw new IllegalStateException("Pas encore écrit.");
    };
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

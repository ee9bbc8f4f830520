package fr.parcours.iae.controle;

import fr.parcours.iae.controle.ModelesDuProduit.Livre;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.Regle;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.EssaiDeploiement;
import fr.parcours.iae.engine.Lot;
import fr.parcours.iae.engine.RefusMoteur;
import fr.parcours.iae.engine.VariablesDeclarees;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.engine.garde.ExpressionRefuseeException;
import fr.parcours.iae.version.Nature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The gate every proposed version passes before it is kept, approved or deployed. */
@Component
public class ControleModeles {

  /** The largest file that is looked at, in bytes. */
  public static final int TAILLE_MAX = LectureFichiers.TAILLE_MAX;

  private static final Logger LOG = LoggerFactory.getLogger(ControleModeles.class);

  /** Nobody corrects more of one kind at once; the next control says those that remain. */
  private static final int PAR_CODE_MAX = 40;

  /** What the engine is never shown, even to be tried. */
  private static final Set<String> SANS_ESSAI =
      Set.of(ControleFormulaires.INCOMPRIS, "EXPRESSION_INTERDITE", "CODE_INTERDIT");

  private final ModelesDuProduit produit;
  private final EtapesRequises requises;
  private final ControleFormulaires formulaires;
  private final VersionsDeployees deployees;
  private final EssaiDeploiement essai;
  private final List<VariablesDeclarees> variables;

  ControleModeles(
      ModelesDuProduit produit,
      EtapesRequises requises,
      ControleFormulaires formulaires,
      VersionsDeployees deployees,
      EssaiDeploiement essai,
      List<VariablesDeclarees> variables) {
    this.produit = produit;
    this.requises = requises;
    this.formulaires = formulaires;
    this.deployees = deployees;
    this.essai = essai;
    this.variables = variables;
  }

  /**
   * Says everything that is wrong with these files; never throws, whatever their bytes. Ends with a
   * trial in a transaction of its own: to be called before anything is deployed in one still open.
   */
  public RapportControle control(LotPropose lot) {
    String sha256 = Lot.of(lot.cle(), lot.fichiers()).sha256();
    try {
      return examine(lot, sha256);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("Contrôle interrompu : {}", e.getClass().getName());
      return new RapportControle(
          sha256,
          "",
          List.of(
              new Defaut(
                  "CONTROLE_INTERROMPU",
                  "",
                  Optional.empty(),
                  "Le contrôle de ces fichiers n’a pas pu aller à son terme.")));
    }
  }

  private RapportControle examine(LotPropose lot, String sha256) {
    List<Defaut> defauts = LectureFichiers.check(lot);
    if (!defauts.isEmpty()) {
      return rapport(sha256, "", defauts);
    }
    boolean processus = lot.nature() == Nature.PROCESSUS;
    Optional<Livre> livre = processus ? produit.processus(lot.cle()) : produit.decision(lot.cle());
    if (livre.isEmpty()) {
      return rapport(
          sha256,
          "",
          List.of(
              new Defaut(
                  "CLE_INCONNUE",
                  "",
                  Optional.empty(),
                  "Le produit ne connaît ni processus ni décision de ce nom.")));
    }
    String fichier = livre.get().modele().fichier();
    if (!lot.fichiers().containsKey(fichier)) {
      return rapport(
          sha256,
          "",
          List.of(
              new Defaut(
                  "IDENTIFIANT_DU_FICHIER",
                  "",
                  Optional.empty(),
                  "Le fichier du modèle s’appelle « " + fichier + " ».")));
    }
    FichierModele modele;
    try {
      modele = FichierModele.parse(fichier, Objects.requireNonNull(lot.fichiers().get(fichier)));
    } catch (ExpressionRefuseeException e) {
      return rapport(
          sha256,
          "",
          List.of(
              new Defaut(
                  "XML_ILLISIBLE",
                  fichier,
                  Optional.empty(),
                  "Le fichier n’est pas un modèle lisible : XML incorrect, trop profond ou trop"
                      + " fourni.")));
    }
    return examine(lot, sha256, livre.get(), modele);
  }

  private RapportControle examine(
      LotPropose lot, String sha256, Livre livre, FichierModele modele) {
    Examen examen =
        new Examen(
            modele,
            ModelesDuProduit.formulaires(lot.fichiers()),
            livre.modele(),
            ModelesDuProduit.formulaires(livre.lot().files()),
            depart(lot, livre));
    List<Defaut> garde = ControleGarde.check(modele);
    List<Defaut> defauts = new ArrayList<>(garde);
    List<Defaut> perdues = ControleReferences.check(modele);
    defauts.addAll(perdues);
    defauts.addAll(livre.isProcessus() ? processus(examen) : decisions(examen));
    // The engine reads forms too, however deep: only those our reader has bounded reach it.
    boolean lisibles = defauts.stream().noneMatch(d -> SANS_ESSAI.contains(d.code()));
    if (garde.isEmpty() && perdues.isEmpty() && lisibles) {
      defauts.addAll(moteur(lot, livre, defauts.isEmpty()));
    }
    return rapport(
        sha256, ControleEditions.edition(modele, cle(lot, livre), livre.isProcessus()), defauts);
  }

  private static String cle(LotPropose lot, Livre livre) {
    return livre.modele().find(lot.cle()).isPresent() ? lot.cle() : livre.modele().nom();
  }

  /** The model it starts from; what cannot be read any more is no reference. */
  private static FichierModele depart(LotPropose lot, Livre livre) {
    String fichier = livre.modele().fichier();
    byte[] octets = lot.reference().get(fichier);
    try {
      return octets == null ? livre.modele() : FichierModele.parse(fichier, octets);
    } catch (ExpressionRefuseeException e) {
      return livre.modele();
    }
  }

  private List<Defaut> processus(Examen examen) {
    FichierModele modele = examen.modele();
    List<Defaut> defauts = new ArrayList<>();
    Regle.processus(produit.processus(), produit.decisions(), examen.formulaires().keySet())
        .forEach(regle -> defauts.addAll(regle.defauts().apply(modele)));
    defauts.addAll(
        ControleEditions.editions(
            examen,
            modele.bpmn("process"),
            process -> nom -> FichierModele.camunda(process, nom),
            editions(Kind.PROCESSUS)));
    defauts.addAll(ControleEditions.identifiants(examen));
    defauts.addAll(ControleEtapes.check(examen, requises.of(examen.produit().nom())));
    defauts.addAll(
        ControleContrat.check(examen, declarees(examen.produit().nom()), produit.appels()));
    defauts.addAll(ControleDelais.check(examen));
    defauts.addAll(formulaires.check(examen));
    return defauts;
  }

  private List<Defaut> decisions(Examen examen) {
    FichierModele modele = examen.modele();
    List<Defaut> defauts = new ArrayList<>();
    Regle.decisions().forEach(regle -> defauts.addAll(regle.defauts().apply(modele)));
    defauts.addAll(
        ControleEditions.editions(
            examen,
            modele.dmn("decision"),
            decision -> nom -> decision.getAttributeNS(FichierModele.CAMUNDA_DMN, nom),
            editions(Kind.DECISION)));
    defauts.addAll(ControleTables.check(examen));
    return defauts;
  }

  private Function<String, Set<String>> editions(Kind kind) {
    return cle ->
        deployees.of(kind, cle).stream()
            .map(VersionDeployee::versionTag)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }

  private Set<String> declarees(String processus) {
    return variables.stream()
        .filter(v -> v.processKey().equals(processus))
        .findFirst()
        .map(VariablesDeclarees::noms)
        .orElse(Set.of());
  }

  /**
   * What the engine says; when our rules already found something, only what it can point at is
   * added.
   */
  private List<Defaut> moteur(LotPropose lot, Livre livre, boolean seul) {
    Map<String, byte[]> fichiers = lot.fichiers();
    return essai.essayer(Lot.of(livre.lot().key(), fichiers)).stream()
        .filter(refus -> seul || !refus.elements().isEmpty())
        .map(ControleModeles::defaut)
        .toList();
  }

  private static Defaut defaut(RefusMoteur refus) {
    return new Defaut(
        "MOTEUR",
        refus.fichier(),
        refus.elements().stream().findFirst(),
        "Le moteur ne saurait pas exécuter ce modèle"
            + (refus.ligne() > 0 ? " (ligne " + refus.ligne() + " du fichier)." : "."));
  }

  private static RapportControle rapport(String sha256, String edition, List<Defaut> defauts) {
    Map<String, Integer> parCode = new HashMap<>();
    return new RapportControle(
        sha256,
        edition,
        defauts.stream()
            .distinct()
            .filter(d -> parCode.merge(d.code(), 1, Integer::sum) <= PAR_CODE_MAX)
            .toList());
  }
}

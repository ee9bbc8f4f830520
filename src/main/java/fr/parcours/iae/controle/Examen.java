package fr.parcours.iae.controle;

import fr.parcours.iae.controle.regles.FichierModele;
import java.util.Map;

/**
 * Files that could be read, beside what they are held against.
 *
 * @param modele the proposed diagram or tables
 * @param formulaires text of the proposed forms, by id
 * @param produit the model of the same key the product was built with
 * @param formulairesDuProduit its forms, by id
 * @param depart the model of the version it starts from; that of the product when none was given
 */
record Examen(
    FichierModele modele,
    Map<String, String> formulaires,
    FichierModele produit,
    Map<String, String> formulairesDuProduit,
    FichierModele depart) {}

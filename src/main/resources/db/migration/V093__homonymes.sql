-- A person is looked for by the day of their birth and their first name as people write it.
create index candidat_naissance on candidat (date_naissance, texte_cherche(prenom));
drop index candidat_nom_ix;
drop index candidat_nom_naissance_ix;

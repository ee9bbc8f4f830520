-- What the table « retour-asp » made of the ASP's last answer: who must act, by when, in which words.
alter table fiche_salarie
  add column charge text check (charge in ('PERSONNE', 'SIAE', 'SUPPORT', 'DDETS')),
  add column explication text,
  add column a_faire_le date,
  add column renvois integer not null default 0;

alter table mouvement_fiche
  add column charge text check (charge in ('PERSONNE', 'SIAE', 'SUPPORT', 'DDETS')),
  add column explication text,
  add column a_faire_le date,
  add column renvois integer not null default 0,
  -- Somebody asked for the values agreed with the ASP in place of what is unknown.
  add column remplacement boolean not null default false,
  drop constraint mouvement_fiche_etat_check,
  add constraint mouvement_fiche_etat_check
    check (etat in ('NOUVEAU', 'ENVOYE', 'INTEGRE', 'REJETE', 'REMPLACE'));
create index mouvement_fiche_fiche on mouvement_fiche (fiche_id, cree_le);

-- A movement that was rejected leaves again, in another file.
drop index lot_asp_ligne_un_mouvement;
create unique index lot_asp_ligne_un_mouvement on lot_asp_ligne (mouvement_id)
  where mouvement_id is not null and repondue_le is null;
create index lot_asp_ligne_fiche on lot_asp_ligne (fiche_id);

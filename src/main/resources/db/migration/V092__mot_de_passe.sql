-- A forgotten password is changed by a link of its own kind.
alter table lien_compte drop constraint lien_compte_nature_check;
alter table lien_compte add constraint lien_compte_nature_check
  check (nature in ('INVITATION', 'CANDIDAT', 'ORIENTEUR', 'SIAE', 'MOT_DE_PASSE'));

-- Sessions opened before this moment end: in the time of the machines, as sessions count theirs.
alter table utilisateur add column mot_de_passe_le timestamptz;

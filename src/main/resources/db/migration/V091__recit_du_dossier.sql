-- The page of a case tells of the mails about it and of the files joined to it, taken back or not.
create index notification_sujet on notification (sujet_id);
create index piece_jointe_du_dossier on piece_jointe (dossier_id) where au_dossier;

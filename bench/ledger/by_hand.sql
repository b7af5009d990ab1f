-- overview
SELECT substr(from_day, 1, 7), count(*), sum(CASE WHEN denials > 0 THEN 1 ELSE 0 END) FROM incident GROUP BY 1 ORDER BY 1;
SELECT count(*) FROM report; SELECT count(*) FROM claim WHERE review <> 'rejected';
SELECT count(*) FROM figure WHERE review <> 'rejected'; SELECT count(*) FROM event WHERE review <> 'rejected';
SELECT count(*) FROM incident; SELECT count(*) FROM tally WHERE contested;
SELECT speaker, side, substr(day, 1, 7), max(low) FROM figure WHERE outcome = 'killed' AND review <> 'rejected' GROUP BY 1, 2, 3;
SELECT place, count(*), sum(denials) FROM incident WHERE lat IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 400;
SELECT s.tally, f.speaker, max(f.day), count(*) FROM figure_scope s JOIN figure f ON f.anchor = s.anchor
  WHERE s.tally IN (SELECT id FROM tally ORDER BY contested DESC, voices DESC, id LIMIT 60) GROUP BY 1, 2;
SELECT * FROM tally WHERE contested ORDER BY voices DESC, id LIMIT 15;
SELECT e.place, count(*) FROM figure_entity t JOIN entity n ON n.id = t.entity JOIN figure f ON f.id = t.figure
  JOIN event e ON e.id = f.id WHERE t.role = 'place' GROUP BY 1;
SELECT id, title, publisher, published FROM report ORDER BY added DESC LIMIT 20;
-- overview of a war
SELECT substr(from_day, 1, 7), count(*), sum(CASE WHEN denials > 0 THEN 1 ELSE 0 END) FROM incident WHERE theatre = :theatre GROUP BY 1 ORDER BY 1;
SELECT count(*) FROM source WHERE theatre = :theatre; SELECT count(*) FROM claim WHERE review <> 'rejected' AND {war};
SELECT count(*) FROM figure WHERE review <> 'rejected' AND {war}; SELECT count(*) FROM event WHERE review <> 'rejected' AND {war};
SELECT count(*) FROM incident WHERE theatre = :theatre; SELECT count(*) FROM tally WHERE contested AND theatre = :theatre;
SELECT speaker, side, substr(day, 1, 7), max(low) FROM figure WHERE outcome = 'killed' AND review <> 'rejected' AND {war} GROUP BY 1, 2, 3;
SELECT place, count(*), sum(denials) FROM incident WHERE lat IS NOT NULL AND theatre = :theatre GROUP BY 1 ORDER BY 2 DESC LIMIT 400;
SELECT s.tally, f.speaker, max(f.day), count(*) FROM figure_scope s JOIN figure f ON f.anchor = s.anchor
  WHERE s.tally IN (SELECT id FROM tally WHERE theatre = :theatre ORDER BY contested DESC, voices DESC, id LIMIT 60) GROUP BY 1, 2;
SELECT * FROM tally WHERE contested AND theatre = :theatre ORDER BY voices DESC, id LIMIT 15;
-- facets
SELECT publisher, count(*) FROM report GROUP BY 1; SELECT theatre, count(*) FROM source GROUP BY 1;
SELECT speaker, count(*) FROM claim WHERE review <> 'rejected' GROUP BY 1;
SELECT stance, count(*) FROM claim WHERE review <> 'rejected' GROUP BY 1;
SELECT side, count(*) FROM figure WHERE review <> 'rejected' GROUP BY 1;
SELECT outcome, count(*) FROM figure WHERE review <> 'rejected' GROUP BY 1;
SELECT category, count(*) FROM figure WHERE review <> 'rejected' GROUP BY 1;
SELECT type, count(*) FROM event WHERE review <> 'rejected' GROUP BY 1;
SELECT status, count(*) FROM event WHERE review <> 'rejected' GROUP BY 1;
SELECT country, count(*) FROM event WHERE review <> 'rejected' GROUP BY 1;
SELECT review, count(*) FROM claim GROUP BY 1; SELECT review, count(*) FROM figure GROUP BY 1; SELECT review, count(*) FROM event GROUP BY 1;
-- claims
SELECT count(*) FROM claim WHERE review <> 'rejected';
SELECT c.*, r.publisher, r.title, r.published FROM claim c JOIN report r ON r.id = c.report WHERE c.review <> 'rejected' ORDER BY c.day DESC LIMIT 50;
-- claims of a war, denied
SELECT count(*) FROM claim WHERE review <> 'rejected' AND stance = 'deny' AND {war};
SELECT c.*, r.publisher, r.title, r.published FROM claim c JOIN report r ON r.id = c.report
  WHERE c.review <> 'rejected' AND c.stance = 'deny' AND c.{war} ORDER BY c.day DESC LIMIT 50;
-- figures
SELECT count(*) FROM figure WHERE review <> 'rejected';
SELECT f.*, r.publisher, r.title, r.published FROM figure f JOIN report r ON r.id = f.report WHERE f.review <> 'rejected' ORDER BY f.day DESC LIMIT 50;
-- contested figures
SELECT count(*) FROM figure f JOIN figure_scope s ON s.anchor = f.anchor JOIN tally t ON t.id = s.tally WHERE t.contested AND f.review <> 'rejected';
SELECT f.*, r.publisher, r.title, r.published FROM figure f JOIN report r ON r.id = f.report JOIN figure_scope s ON s.anchor = f.anchor
  JOIN tally t ON t.id = s.tally WHERE t.contested AND f.review <> 'rejected' ORDER BY f.day DESC LIMIT 50;
-- search
SELECT count(*) FROM passage WHERE {match};
SELECT p.anchor, p.kind, p.words, r.publisher, r.title, r.published FROM passage p JOIN report r ON r.id = p.report
  WHERE p.id IN (SELECT id FROM passage WHERE {match} ORDER BY id LIMIT 50);
-- report
SELECT * FROM report WHERE id = :report; SELECT body FROM reading WHERE report = :report AND current;
SELECT * FROM claim WHERE report = :report; SELECT * FROM figure WHERE report = :report; SELECT * FROM event WHERE report = :report;
SELECT * FROM link WHERE report = :report; SELECT * FROM entity WHERE report = :report; SELECT * FROM appearance WHERE report = :report;
SELECT * FROM source WHERE report = :report; SELECT * FROM telling WHERE report = :report; SELECT * FROM figure_scope WHERE report = :report;
-- incident
SELECT * FROM incident WHERE id = :incident;
SELECT k.*, r.publisher, r.title, r.published, e.words FROM telling k JOIN event e ON e.anchor = k.event JOIN report r ON r.id = k.report WHERE k.incident = :incident;
SELECT f.* FROM figure_scope s JOIN figure f ON f.anchor = s.anchor WHERE s.incident = :incident;
SELECT * FROM answer WHERE incident = :incident; SELECT * FROM tally WHERE incident = :incident;
-- tally
SELECT * FROM tally WHERE id = :tally; SELECT * FROM pair WHERE tally = :tally;
SELECT f.*, s.*, r.publisher, r.title, r.published, r.text FROM figure_scope s JOIN figure f ON f.anchor = s.anchor JOIN report r ON r.id = s.report
  WHERE s.tally = :tally ORDER BY s.as_of;
-- party
SELECT * FROM party WHERE id = :party; SELECT e.*, r.publisher, r.published FROM entity e JOIN report r ON r.id = e.report WHERE party = :party;
SELECT count(*) FROM claim WHERE review <> 'rejected' AND id IN (SELECT claim FROM claim_entity k JOIN entity e ON e.id = k.entity WHERE e.party = :party AND role = 'claimant');
SELECT count(*) FROM claim WHERE review <> 'rejected' AND id IN (SELECT claim FROM claim_entity k JOIN entity e ON e.id = k.entity WHERE e.party = :party AND role = 'against');
SELECT c.* FROM claim c WHERE review <> 'rejected' AND id IN (SELECT claim FROM claim_entity k JOIN entity e ON e.id = k.entity WHERE e.party = :party AND role = 'claimant') ORDER BY day DESC LIMIT 50;
SELECT c.* FROM claim c WHERE review <> 'rejected' AND id IN (SELECT claim FROM claim_entity k JOIN entity e ON e.id = k.entity WHERE e.party = :party AND role = 'against') ORDER BY day DESC LIMIT 50;
SELECT speaker, substr(day, 1, 7), max(low) FROM figure WHERE outcome = 'killed' AND review <> 'rejected'
  AND id IN (SELECT figure FROM figure_entity k JOIN entity e ON e.id = k.entity WHERE e.party = :party) GROUP BY 1, 2;

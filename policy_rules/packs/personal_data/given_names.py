"""Common given names in Sweden and in English-speaking countries, folded; from memory (unverified)."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    "adam agnes agneta albin alex alexander alexandra alfred ali alice alicia alva amanda amelia amir anders"
    " andreas anette anita ann anna annika anton arne arvid astrid august axel barbro bengt berit bertil birgitta"
    " bjorn björn bo britt britta camilla carina carl carolina catarina cecilia charlotte christer christian"
    " christina clara claes conny dan daniel david ebba edvin eleonor elias elin elisabeth ella ellen elsa emil"
    " emilia emma emmy erik ester eva evelina fatima felicia felix filip fredrik frida gabriel georg gerd gunilla"
    " gun gunnar göran gösta gustav håkan hampus hanna hannah hans harry hassan helen helena henrik hugo ida inga"
    " inger ingrid irene isabella isak jakob jan jenny jens jennifer jesper jessica jimmy joakim johan johanna"
    " johannes john jonas jonathan josefin josefine julia karin karl katarina kenneth kent kerstin kevin kim"
    " kjell klara krister kristian kristina kristoffer lars lena lennart leif leo liam lilly lina linda linn"
    " linnea linus lisa lotta louise love lovisa lucas ludvig magnus maja malin margareta maria marianne marie"
    " markus martin mathilda matilda mats mattias maximilian melker mikael moa mohammed mohamed mona monica"
    " monika mustafa märta nils nellie niklas noah nora oliver olivia olle olof oscar oskar ove patrik per peter"
    " petra pernilla pia pontus rasmus rebecca rickard robert robin roger roland rolf ronja rut samuel sandra"
    " sara sebastian selma sigrid signe simon siv sixten sofia sofie stefan stella sten stig stina susanne sven"
    " theo therese thomas tim tobias tomas torbjörn tove tuva tyra ulf ulla ulrika urban veronica vera victor"
    " victoria vidar viktor viktoria vilma vincent wilhelm william yvonne åke åsa aaron abigail andrew amy"
    " anthony ben benjamin beth brian bruce caroline catherine chloe chris christopher claire colin craig daisy"
    " dave deborah dennis diana donna dorothy edward elizabeth emily ethan frank fiona gary george grace graham"
    " greg harriet heather henry ian isabelle jack jacob jake james jane janet jason jeff joan joe joseph joshua"
    " joyce judith julie karen kate katherine keith kelly ken kyle laura lauren lewis lucy luke margaret mark"
    " martha mary matthew megan michael michelle mike nancy natalie nathan neil nick nicole nigel patricia"
    " patrick paul philip rachel richard ronald rose roy ruth ryan sally sam samantha sarah scott sean sharon"
    " sophie stephen steve steven stuart sue susan tara terry tom tony tracy walter wendy zoe".split()
)

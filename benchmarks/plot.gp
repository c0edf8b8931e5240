# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# gnuplot -e "folder='...'" plot.gp

set terminal svg size 1000,520 dynamic background "white"
set output folder . "/ratios.svg"
set title "Time of each, against inspecting with lucity-payload (1 = as long; more = slower)"
set style data histograms
set style histogram clustered gap 2
set style fill solid 0.9 noborder
set logscale y
set yrange [0.02:60]
set ytics (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
set grid ytics
set xtics rotate by -20
set key top left
set arrow from graph 0, first 1 to graph 1, first 1 nohead lw 2
plot folder . "/plot.dat" using 2:xtic(1) title "installer", \
     "" using 4 title "batch", "" using 5 title "indented", \
     "" using 6 title "difficult", "" using 7 title "mix"

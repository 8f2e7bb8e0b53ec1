#!/bin/sh
# JGraphT 1.5.1 (Java; Debian's libjgrapht-java 1.5.1-3) cannot read a net in DOT where a name stands in two lines: of backslashes it
# knows those before a quotation mark or another backslash, and "Café\nSumak", "\l" and "\N", which Graphviz's language has for lines
# and for the node's name, are a "token recognition error" for the whole file.  A table of who was with whom how often,
# as mc-matrix writes it, has each pair twice, and CSVImporter (CSVFormat.MATRIX) makes two ties of it where the graph is undirected,
# too; its own CSVExporter writes such a table of an undirected graph, so that one tie written and read again is two.
#
#	sh findings/jgrapht-a-name-in-two-lines.sh	prints what is read; needs apt and a JDK

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download libjgrapht-java=1.5.1-3 libfastutil-java=8.5.11+dfsg-1 libjheaps-java=0.14-2 libantlr4-runtime-java=4.7.2-5 \
    libcommons-text-java=1.10.0-1 libcommons-lang3-java=3.12.0-2+deb12u1 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >Ask.java <<'J'
import java.io.*;
import org.jgrapht.Graph;
import org.jgrapht.graph.*;
import org.jgrapht.nio.*;
import org.jgrapht.nio.csv.*;
import org.jgrapht.nio.dot.*;
import org.jgrapht.util.SupplierUtil;

public class Ask {
	static void read(GraphImporter<String, DefaultWeightedEdge> importer, String text) {
		Graph<String, DefaultWeightedEdge> graph = new WeightedMultigraph<>(SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
		try {
			importer.importGraph(graph, new StringReader(text));
		} catch (ImportException e) {
			System.out.println(" " + e.getMessage());
		}
		for (DefaultWeightedEdge tie : graph.edgeSet())
			System.out.println(" " + tie + " " + graph.getEdgeWeight(tie));
	}

	public static void main(String[] args) {
		for (String label : new String[] { "Cafe \\\"Sumak\\\"", "R\\\\D", "Cafe\\nSumak", "Cafe\\lSumak", "\\N" }) {
			System.out.println("DOT, " + label);
			DOTImporter<String, DefaultWeightedEdge> dot = new DOTImporter<>();
			dot.setVertexFactory(name -> name);
			read(dot, "graph { cafe [label=\"" + label + "\"]; cafe -- skolen }");
		}
		System.out.println("table");
		CSVImporter<String, DefaultWeightedEdge> table = new CSVImporter<>(CSVFormat.MATRIX);
		table.setParameter(CSVFormat.Parameter.EDGE_WEIGHTS, true);
		table.setParameter(CSVFormat.Parameter.MATRIX_FORMAT_NODEID, true);
		table.setVertexFactory(name -> name);
		read(table, "actor,cafe,koret,skolen\ncafe,,2,1\nkoret,2,,\nskolen,1,,\n");
		CSVExporter<String, DefaultWeightedEdge> exporter = new CSVExporter<>(CSVFormat.MATRIX);
		exporter.setParameter(CSVFormat.Parameter.EDGE_WEIGHTS, true);
		exporter.setParameter(CSVFormat.Parameter.MATRIX_FORMAT_NODEID, true);
		exporter.setVertexIdProvider(name -> name);
		Graph<String, DefaultWeightedEdge> one = new WeightedMultigraph<>(DefaultWeightedEdge.class);
		one.addVertex("cafe");
		one.addVertex("koret");
		one.setEdgeWeight(one.addEdge("cafe", "koret"), 2);
		StringWriter written = new StringWriter();
		exporter.exportGraph(one, written);
		System.out.println("its own table, of one tie");
		read(table, written.toString());
	}
}
J
java -Dfile.encoding=UTF-8 -cp "$(echo root/usr/share/java/*.jar | tr ' ' :)" Ask.java >got || { cat got; exit 2; }
cat got
cat >wanted <<'W'
DOT, Cafe \"Sumak\"
 (cafe : skolen) 1.0
DOT, R\\D
 (cafe : skolen) 1.0
DOT, Cafe\nSumak
 Failed to import DOT graph: line 1:20 token recognition error at: '"Cafe\n'
DOT, Cafe\lSumak
 Failed to import DOT graph: line 1:20 token recognition error at: '"Cafe\l'
DOT, \N
 Failed to import DOT graph: line 1:20 token recognition error at: '"\N'
table
 (cafe : koret) 2.0
 (cafe : skolen) 1.0
 (koret : cafe) 2.0
 (skolen : cafe) 1.0
its own table, of one tie
 (cafe : koret) 2.0
 (koret : cafe) 2.0
W
cmp got wanted

package org.bifolio.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void whatIsMadeStandsInTheOrderOfWhatItIsMadeFrom() {
        assertEquals(
                HUNDRED.stream().map(i -> i * i).toList(),
                Workers.map(HUNDRED, i -> Workers.map(List.of(i, i), j -> j).get(1) * i));
    }

    @Test
    void aFailureWithinIsThrownWhereTheWorkIsWaitedFor() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Workers.forEach(
                        HUNDRED,
                        i -> Workers.forEach(List.of(i), j -> {
                            if (j == 41) {
                                throw new IllegalStateException("the 41st");
                            }
                        })));
        assertEquals("the 41st", thrown.getMessage());
    }

    /** Else a market would be in memory at once. */
    @Test
    void whoWaitsForAPartOfHisWorkBeginsNoOther() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Workers.forEach(HUNDRED, i -> {
            most.accumulateAndGet(begun.incrementAndGet(), Math::max);
            Workers.forEach(HUNDRED.subList(0, 3), part -> {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            begun.decrementAndGet();
        });
        assertTrue(
                most.get() <= Runtime.getRuntime().availableProcessors(),
                () -> most + " were under way at once on "
                        + Runtime.getRuntime().availableProcessors() + " processors");
    }
}
